import { Both } from "./both.tsx";
import type { Answer } from "./session.ts";

/** Below the answer: what was asked last and in whose name. Whoever chooses another person or tab has an older answer before them. */
export const AnswerLine = ({ answer }: { readonly answer: Answer | undefined }) => (
  <p className="answer">
    {answer ? (
      <>
        <Both vi="Lần gọi gần nhất" en="Last request" />: {answer.operation && `${answer.operation} · `}
        <strong>{answer.for || "chưa đăng nhập"}</strong> · HTTP {answer.status} · {answer.ms} ms
      </>
    ) : (
      <Both vi="Ctrl + Enter: gửi câu hỏi" en="send the operation" />
    )}
  </p>
);
