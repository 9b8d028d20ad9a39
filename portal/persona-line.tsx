import type { ReactNode } from "react";
import { Both } from "./both.tsx";
import { Level } from "./level.tsx";
import type { Access, SessionState } from "./session.ts";

interface Props {
  readonly state: SessionState;
  readonly retry: () => void;
}

/** Below the picker: who it is, and whether requests really go out in their name. */
export const PersonaLine = ({ state, retry }: Props) => {
  switch (state.access) {
    case "unreachable":
      return <Unreachable state={state} retry={retry} />;
    case "refused":
      return (
        <Line access="refused">
          <p>
            <Both vi={`Dịch vụ đăng nhập không cấp mã truy cập cho “${state.chosen}”: hãy chọn người khác.`} en={`The sign-in gives no token for “${state.chosen}”: choose somebody else.`} />
          </p>
        </Line>
      );
    case "nobody":
      return (
        <Line access="nobody">
          <p>
            <Both vi="Câu hỏi được gửi không kèm mã truy cập." en="Requests carry no token." />
          </p>
        </Line>
      );
    case "asking":
    case "signed-in":
      return <Known state={state} />;
  }
};

const Line = ({ access, children }: { readonly access: Access; readonly children: ReactNode }) => {
  const problem = access === "unreachable" || access === "refused";
  return (
    <div className={problem ? "line problem" : "line"} role={problem ? "alert" : "status"} data-access={access}>
      {children}
    </div>
  );
};

const Unreachable = ({ state: { signIn, chosen }, retry }: Props) => (
  <Line access="unreachable">
    <p>
      <Both
        vi={`Không kết nối được ${signIn ? `dịch vụ đăng nhập tại ${signIn}` : "cổng dịch vụ"}. ${chosen && "Không câu hỏi nào được gửi đi."}`}
        en={`The ${signIn ? `sign-in at ${signIn}` : "gateway"} cannot be reached. ${chosen && "Nothing is sent meanwhile."}`}
      />
    </p>
    <button type="button" onClick={retry}>
      <Both vi="Thử lại" en="Try again" />
    </button>
  </Line>
);

const Known = ({ state: { access, chosen, personas } }: { readonly state: SessionState }) => {
  const persona = personas.find(({ key }) => key === chosen);
  return (
    <Line access={access}>
      {persona && <Level of={persona.assuranceLevel} />}
      <p lang="en">{persona?.story}</p>
      <span className="token">{access === "signed-in" ? <Both vi="Đã đăng nhập" en="Signed in" /> : <Both vi="Đang đăng nhập…" en="Signing in" />}</span>
    </Line>
  );
};
