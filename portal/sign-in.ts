/** The page's side of the sign-in: where it is, who can be chosen, a token for one of them. */
import { z } from "zod";

// A compiled parser needs `eval`, which the page's content security policy refuses.
z.config({ jitless: true });

const developmentShape = z.object({ signIn: z.url() });
const personaShape = z.object({ key: z.string(), fullName: z.string(), story: z.string(), assuranceLevel: z.number() });
const tokenShape = z.object({ access_token: z.string(), expires_in: z.number() });

export type Persona = z.infer<typeof personaShape>;

export interface Token {
  readonly value: string;
  readonly lifetimeMs: number;
}

/** The sign-in answered, and gives no token for this persona. */
export class SignInRefusal extends Error {
  override readonly name = "SignInRefusal";
}

export type Fetch = typeof globalThis.fetch;

/** @throws {Error} when the gateway does not answer. */
export const findSignIn = async (fetch: Fetch): Promise<string> => developmentShape.parse(await json(await fetch("/development.json"))).signIn;

/** @throws {Error} when the sign-in does not answer. */
export const fetchPersonas = async (fetch: Fetch, signIn: string): Promise<readonly Persona[]> => z.array(personaShape).parse(await json(await fetch(`${signIn}/personas`)));

/**
 * @throws {SignInRefusal} when there is no such persona.
 * @throws {Error} when the sign-in does not answer.
 */
export const fetchToken = async (fetch: Fetch, signIn: string, persona: string): Promise<Token> => {
  const body = new URLSearchParams({ grant_type: "urn:lien-thong:grant-type:persona", client_id: "development", persona });
  const response = await fetch(`${signIn}/token`, { method: "POST", body });
  if (response.status === 400) throw new SignInRefusal(`the sign-in gives no token for ${persona}`);
  const { access_token: value, expires_in: seconds } = tokenShape.parse(await json(response));
  return { value, lifetimeMs: seconds * 1_000 };
};

const json = async (response: Response): Promise<unknown> => {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return response.json();
};
