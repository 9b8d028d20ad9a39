/** What a resolver hands on to the fields below it. */
import type { Standing } from "./dossier.ts";
import type { StoredDossier } from "./dossiers.ts";
import type { Requirement } from "./procedures.ts";

/** A dossier with what follows from its reports; without them, one that its agency has not told of yet. */
export interface DossierView {
  readonly code: string;
  readonly reported: (StoredDossier & { readonly standing: Standing }) | undefined;
}

/** A requirement, and the day on which it is one. */
export interface RequirementView extends Requirement {
  readonly on: string;
}
