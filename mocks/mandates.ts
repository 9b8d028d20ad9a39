/** Who may act for whom, as the national sign-in holds it: guardians, and citizens at an official's counter. */
import type { Mandate, MandateState, Persona } from "./personas/persona.ts";
import type { World } from "./world.ts";

export interface HeldMandate extends Omit<Mandate, "citizen"> {
  readonly holder: Persona;
  readonly citizen: Persona;
}

export interface Mandates {
  /** Of one person, by their TechID. */
  heldBy(holder: string): readonly HeldMandate[];
  /** In force now, by the TechIDs of both. */
  inForce(holder: string, citizen: string): HeldMandate | undefined;
  /** By the keys of both. @returns `undefined` when there is no such mandate. */
  change(holder: string, citizen: string, state: MandateState): HeldMandate | undefined;
}

/** The one list of a world. */
export const mandatesOf = (world: World): Mandates => world.state("mandates", () => createMandates(world.personas));

const createMandates = (personas: readonly Persona[]): Mandates => {
  const held: HeldMandate[] = personas.flatMap((holder) =>
    (holder.signIn.mandates ?? []).flatMap(({ citizen: key, ...mandate }) => {
      const citizen = personas.find((persona) => persona.key === key);
      return citizen ? [{ holder, citizen, ...mandate }] : [];
    }),
  );
  const heldBy = (techId: string): readonly HeldMandate[] => held.filter(({ holder }) => holder.signIn.techId === techId);
  return {
    heldBy,
    inForce: (holder, citizen) => heldBy(holder).find((mandate) => mandate.citizen.signIn.techId === citizen && mandate.state === "AGREED"),
    change(holder, citizen, state) {
      const index = held.findIndex((mandate) => mandate.holder.key === holder && mandate.citizen.key === citizen);
      const before = held[index];
      if (before) held[index] = { ...before, state };
      return held[index];
    },
  };
};
