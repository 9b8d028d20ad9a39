/** One person of the mock world, whole: how they sign in, and what each ministry holds about them. */
import type { CustomsRecord } from "../customs-register.ts";
import type { DrivingRecord } from "../driving-licences.ts";
import type { JudicialRecord } from "../judicial-records.ts";
import type { TaxRecord } from "../tax.ts";
import type { ElectricityRecord } from "../electricity/record.ts";
import type { PopulationRecord } from "../identity.ts";

/** Days and months counted from the day the world began. */
export interface Calendar {
  /** `YYYY-MM-DD`, so many days from today; negative is past. */
  date(days: number): string;
  /** The same day at a local time `HH:mm`, ISO 8601 with Vietnam's offset. */
  at(days: number, time: string): string;
  month(months: number): { readonly year: number; readonly month: number };
}

/** `AGREED`: the citizen is at the counter and agrees, or the guardianship is in force. `BOOKED`: they have an appointment. `WITHDRAWN`: no more. */
export const mandateStates = ["AGREED", "BOOKED", "WITHDRAWN"] as const;
export type MandateState = (typeof mandateStates)[number];

/** That somebody may act for a citizen. */
export interface Mandate {
  /** The citizen's `key`. */
  readonly citizen: string;
  readonly role: "OFFICIAL" | "GUARDIAN";
  readonly state: MandateState;
}

/** What the national sign-in knows of a person. */
export interface SignInAccount {
  /** The portal's stable id of the person (TechID). */
  readonly techId: string;
  readonly fullName: string;
  readonly assuranceLevel: 1 | 2;
  readonly personalId?: string;
  readonly oldPersonalId?: string;
  /** A person's own tax code, where it is not simply the personal number. */
  readonly taxCode?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
  /** Where an official works (cơ quan). */
  readonly agency?: string;
  /** For whom this person may act. */
  readonly mandates?: readonly Mandate[];
  readonly organisations?: readonly { readonly taxCode: string; readonly name: string; readonly role: "LEGAL_REPRESENTATIVE" | "CUSTOMS_BROKER" | "AUTHORISED_PERSON" }[];
}

export interface Persona {
  /** How QA and the examples call this person. */
  readonly key: string;
  /** Why this person exists, in one line. */
  readonly story: string;
  readonly signIn: SignInAccount;
  /** The national population database (identity). */
  readonly population?: PopulationRecord;
  /** Tax authority (tax). */
  readonly tax?: TaxRecord;
  /** Criminal-record system (judicial-records). */
  readonly judicialRecord?: JudicialRecord;
  /** Customs (customs): declarations lodged in the person’s own name. */
  readonly customs?: CustomsRecord;
  /** Traffic police (driving-licences). */
  readonly driving?: DrivingRecord;
  /** The five power corporations (electricity). */
  readonly electricity?: ElectricityRecord;
}

export type PersonaOf = (calendar: Calendar) => Persona;
