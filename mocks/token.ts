/**
 * `npm run --silent token -- PERSONA`: a bearer token for a persona, from the running national sign-in. `-- PERSONA --as OTHER --case CASE`: one by which the
 * other acts for the persona.
 */
import { parseArgs } from "node:util";
import { readMockConfiguration, shifted, signInPort } from "./config.ts";
import { developmentClient, personaGrant } from "./sign-in.ts";
import { accessTokenType, caseType, mandateTokenType, tokenExchangeGrant } from "./token-exchange.ts";
import type { MandateSummary } from "./token-exchange.ts";

const issuerHere = (): string => {
  const configuration = readMockConfiguration();
  return `http://${configuration.host}:${shifted(signInPort, configuration)}`;
};

const post = async <Answer>(url: string, form: Readonly<Record<string, string>>): Promise<Answer> => {
  const response = await fetch(url, { method: "POST", body: new URLSearchParams(form) }).catch(() => {
    throw new Error(`no national sign-in runs on ${new URL(url).origin}: start one with npm start or npm run mocks (and set PORT as it was set there)`);
  });
  const answer = (await response.json()) as Answer & { readonly error?: string; readonly error_description?: string };
  if (!response.ok) throw new Error(answer.error_description ?? answer.error ?? "the sign-in refused");
  return answer;
};

interface Granted {
  readonly access_token: string;
}

/** @throws {Error} that says what to do. */
export const tokenFor = async (persona: string, signIn: string = issuerHere()): Promise<string> =>
  (await post<Granted>(`${signIn}/token`, { grant_type: personaGrant, client_id: developmentClient, persona })).access_token;

/** Who acts for a persona, and in what. */
export interface ActingAs {
  /** The key of whoever acts. */
  readonly as: string;
  readonly case: string;
}

/** @throws {Error} that says what to do. */
export const tokenForActing = async (persona: string, { as, case: identifier }: ActingAs, signIn: string = issuerHere()): Promise<string> => {
  const actor = await tokenFor(as, signIn);
  const mandates = await post<readonly MandateSummary[]>(`${signIn}/mandates`, { actor_token: actor });
  const found = mandates.find((each) => each.persona === persona)?.mandate;
  if (!found) throw new Error(`${as} may not act for ${persona}; there ${mandates.length > 0 ? `is: ${mandates.map((each) => `${each.persona} (${each.state})`).join(", ")}` : "is nobody"}`);
  const granted = await post<Granted>(`${signIn}/token`, {
    grant_type: tokenExchangeGrant,
    client_id: developmentClient,
    subject_token: found,
    subject_token_type: mandateTokenType,
    actor_token: actor,
    actor_token_type: accessTokenType,
    authorization_details: JSON.stringify([{ type: caseType, identifier }]),
  });
  return granted.access_token;
};

const usage = "name a persona, for example: npm run --silent token -- nguyen-van-an\nor who acts for whom in which case: npm run --silent token -- tran-thi-bich --as can-bo-mot-cua --case H26.1-261123-0001";

if (import.meta.main) {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { as: { type: "string" }, case: { type: "string" } } });
    const [persona, ...more] = positionals;
    if (!persona || more.length > 0 || values.as === undefined && values.case !== undefined) throw new Error(usage);
    if (values.as !== undefined && values.case === undefined) throw new Error(`say in which case ${values.as} acts, for example: --case H26.1-261123-0001`);
    console.log(values.as !== undefined && values.case !== undefined ? await tokenForActing(persona, { as: values.as, case: values.case }) : await tokenFor(persona));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
