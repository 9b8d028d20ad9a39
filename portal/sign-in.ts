/** The page's side of the sign-in: where it is, who can be chosen, a token for one of them. */
import { z } from "zod";

// A compiled parser needs `eval`, which the page's content security policy refuses.
z.config({ jitless: true });

const developmentShape = z.object({ signIn: z.url() });
const personaShape = z.object({ key: z.string(), fullName: z.string(), story: z.string(), assuranceLevel: z.number() });
const signedUpShape = personaShape.extend({ actsFor: z.array(z.string()).default([]) });
const mandatesShape = z.array(z.object({ persona: z.string(), mandate: z.string().optional() }));
const tokenShape = z.object({ access_token: z.string(), expires_in: z.number() });

/** Whom to ask as; with a key such as `tran-thi-bich+can-bo-mot-cua`, the second acts for the first. */
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

/** Everybody by themself first, then those for whom somebody may act. @throws {Error} when the sign-in does not answer. */
export const fetchPersonas = async (fetch: Fetch, signIn: string): Promise<readonly Persona[]> => {
  const signedUp = z.array(signedUpShape).parse(await json(await fetch(`${signIn}/personas`)));
  const acted = signedUp.flatMap(({ key: actor, fullName: name, assuranceLevel, actsFor }) =>
    signedUp.filter(({ key }) => actsFor.includes(key)).map(({ key, fullName }) => ({ key: `${key}+${actor}`, fullName: `${fullName} (${name} làm thay)`, story: `${name} acts for ${fullName}.`, assuranceLevel })),
  );
  return [...signedUp.map(({ actsFor: _others, ...persona }) => persona), ...acted];
};

/**
 * @param key of a persona, or of two with a plus between them.
 * @throws {SignInRefusal} when there is no such persona, or the one may not act for the other.
 * @throws {Error} when the sign-in does not answer.
 */
export const fetchToken = async (fetch: Fetch, signIn: string, key: string): Promise<Token> => {
  const [persona = "", actor] = key.split("+");
  const post = async (path: string, form: Readonly<Record<string, string>>): Promise<unknown> => {
    const response = await fetch(`${signIn}${path}`, { method: "POST", body: new URLSearchParams(form) });
    if (response.status === 400) throw new SignInRefusal(`the sign-in gives no token for ${key}`);
    return json(response);
  };
  const askToken = async (form: Readonly<Record<string, string>>): Promise<Token> => {
    const { access_token: value, expires_in: seconds } = tokenShape.parse(await post("/token", { client_id: "development", ...form }));
    return { value, lifetimeMs: seconds * 1_000 };
  };
  const own = await askToken({ grant_type: "urn:lien-thong:grant-type:persona", persona: actor ?? persona });
  if (actor === undefined) return own;
  const { mandate } = mandatesShape.parse(await post("/mandates", { actor_token: own.value })).find((each) => each.persona === persona) ?? {};
  if (mandate === undefined) throw new SignInRefusal(`${actor} may not act for ${persona}`);
  return askToken({
    grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
    subject_token: mandate,
    subject_token_type: "urn:lien-thong:token-type:mandate",
    actor_token: own.value,
    actor_token_type: "urn:ietf:params:oauth:token-type:access_token",
    authorization_details: JSON.stringify([{ type: "urn:lien-thong:case", identifier: "THU-NGHIEM-1" }]),
  });
};

const json = async (response: Response): Promise<unknown> => {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return response.json();
};
