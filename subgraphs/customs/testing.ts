/** For tests of what is filed: the subgraph before a gateway of the test's, the two acts through its public door, and people to act as. */
import { citizen, openSubgraph } from "../../kit/testing.ts";
import type { AskedSubgraph } from "../../kit/testing.ts";
import { freshDatabase } from "../../kit/testing-database.ts";
import type { FreshDatabase } from "../../kit/testing-database.ts";
import type { Subject } from "../../kit/subject.ts";
import definition from "./index.ts";

export const url = "http://customs.test";
export const now = "2026-11-23T09:00:00+07:00";

const seaStar = "9900000016";
export const lotus = "9900000023";
export const redRiver = "9900000030";

export const lan = citizen({ personalId: "000195000108" });
export const duc = citizen({ personalId: "999078000105", organisations: [{ taxCode: seaStar, role: "LEGAL_REPRESENTATIVE" }] });
export const phong = citizen({
  personalId: "999088000111",
  organisations: [
    { taxCode: lotus, role: "CUSTOMS_BROKER" },
    { taxCode: redRiver, role: "CUSTOMS_BROKER" },
  ],
});

export interface Said {
  readonly type: string | undefined;
  readonly reference: string;
  readonly decision: string;
  readonly number: string;
  readonly declaration: Readonly<Record<string, unknown>> | null;
  readonly reasons: readonly { readonly code: string; readonly field: string | null; readonly day: string | null; readonly message: { readonly vi: string; readonly en: string } }[];
  /** Of the error, when there is one. */
  readonly code: unknown;
  readonly message: string | undefined;
}

export interface OpenedCustoms {
  readonly subgraph: AskedSubgraph;
  readonly database: FreshDatabase;
  supplement(input: object, subject?: Subject | null): Promise<Said>;
  cancel(input: object, subject?: Subject | null): Promise<Said>;
  /** As it stands now. */
  declaration(number: string, subject?: Subject): Promise<Readonly<Record<string, unknown>> | null>;
  close(): Promise<void>;
}

const shown = "number status channel amendmentCount cancellationReason channelHistory { channel since } invoice { number date } partnerName lines { number quantity hsCode description } supplements { number status reason changes { field lineNumber before after } } cancellations { ground status reason }";

const mutationOf = (field: string, input: string, done: string): string =>
  `mutation ($input: ${input}!) { ${field}(input: $input) { type: __typename
    ... on ${done}Filed { reference decision number declaration { ${shown} } }
    ... on ${done}Refused { reasons { code field day message { vi en } } } } }`;

const supplement = mutationOf("supplementCustomsDeclaration", "SupplementCustomsDeclarationInput", "CustomsSupplement");
const cancel = mutationOf("cancelCustomsDeclaration", "CancelCustomsDeclarationInput", "CustomsCancellation");

/** An idempotency key that nobody has used. */
export const newKey = (): string => `key-${crypto.randomUUID()}`;

/** @param gateway where the gateway is; under nock unless given. */
export const openCustoms = async ({ gateway = url, waitMs = 1_000 }: { readonly gateway?: string; readonly waitMs?: number } = {}): Promise<OpenedCustoms> => {
  const database = await freshDatabase();
  const subgraph = await openSubgraph(definition, { environment: { CUSTOMS_URL: gateway, CUSTOMS_WAIT_MS: String(waitMs), DATABASE_URL: database.url.reveal() }, now });
  const act = async (mutation: string, input: object, subject: Subject | null): Promise<Said> => {
    const { data, errors } = await subgraph.ask(mutation, { subject, variables: { input: { idempotencyKey: newKey(), ...input } } });
    return { type: undefined, ...(Object.values(data ?? {})[0] as object | null), code: errors?.[0]?.extensions["code"], message: errors?.[0]?.message } as Said;
  };
  return {
    subgraph,
    database,
    supplement: (input, subject = duc) => act(supplement, input, subject),
    cancel: (input, subject = duc) => act(cancel, input, subject),
    async declaration(number, subject = duc) {
      const { data } = await subgraph.ask(`query ($number: ID!) { customsDeclaration(number: $number) { ${shown} } }`, { subject, variables: { number } });
      return data?.["customsDeclaration"] as Readonly<Record<string, unknown>> | null;
    },
    async close() {
      await subgraph.close();
      await database.drop();
    },
  };
};
