import { Both } from "./both.tsx";
import type { Answer } from "./session.ts";

/** Below the answer: in whose name it was asked. Whoever chooses another person has the old answer still before them. */
export const AnswerLine = ({ answer }: { readonly answer: Answer | undefined }) => (
  <p className="answer">
    {answer ? (
      <>
        <Both vi="Lần gọi gần nhất" en="Last request" />: <strong>{answer.for || "chưa đăng nhập"}</strong> · HTTP {answer.status} · {answer.ms} ms
      </>
    ) : (
      <Both vi="Ctrl + Enter: gửi câu hỏi" en="send the operation" />
    )}
  </p>
);
