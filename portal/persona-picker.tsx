import { Both } from "./both.tsx";
import { Level } from "./level.tsx";
import type { Persona, SessionState } from "./session.ts";

/** A list of links: the address is the only place where the choice is kept, so that "back", a bookmark and a second window do what one expects. */
export const PersonaPicker = ({ state: { chosen, personas } }: { readonly state: SessionState }) => {
  const shown = personas.find(({ key }) => key === chosen);
  return (
    <div className="picker">
      <span id="picker-label" className="picker-label">
        <Both vi="Hỏi với tư cách" en="Asking as" />
      </span>
      <button id="persona" type="button" popoverTarget="personas" aria-describedby="picker-label">
        {shown?.fullName ?? (chosen || nobody.vi)}
      </button>
      <nav id="personas" popover="auto" aria-label="Chọn người hỏi / Choose who asks" onClick={({ currentTarget }) => currentTarget.hidePopover()}>
        <a href="#" data-persona="" aria-current={chosen === ""}>
          <strong>{nobody.vi}</strong>
          <span lang="en">{nobody.en}</span>
        </a>
        {personas.map((persona) => (
          <Choice key={persona.key} of={persona} current={persona.key === chosen} />
        ))}
      </nav>
    </div>
  );
};

const nobody = { vi: "Chưa đăng nhập", en: "Nobody: not signed in" };

const Choice = ({ of: { key, fullName, story, assuranceLevel }, current }: { readonly of: Persona; readonly current: boolean }) => (
  <a href={`#${key}`} data-persona={key} aria-current={current}>
    <strong>{fullName}</strong> <Level of={assuranceLevel} />
    <span lang="en">{story}</span>
  </a>
);
