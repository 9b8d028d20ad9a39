/** `npm run --silent token -- PERSONA`: a bearer token for a persona, from the running national sign-in. */
import { readMockConfiguration, shifted, signInPort } from "./config.ts";
import { developmentClient, personaGrant } from "./sign-in.ts";

const issuerHere = (): string => {
  const configuration = readMockConfiguration();
  return `http://${configuration.host}:${shifted(signInPort, configuration)}`;
};

/** @throws {Error} that says what to do. */
export const tokenFor = async (persona: string, signIn: string = issuerHere()): Promise<string> => {
  const response = await fetch(`${signIn}/token`, { method: "POST", body: new URLSearchParams({ grant_type: personaGrant, client_id: developmentClient, persona }) }).catch(() => {
    throw new Error(`no national sign-in runs on ${signIn}: start one with npm start or npm run mocks (and set PORT as it was set there)`);
  });
  const answer = (await response.json()) as { access_token?: string; error_description?: string };
  if (!answer.access_token) throw new Error(answer.error_description ?? "the sign-in gave no token");
  return answer.access_token;
};

if (import.meta.main) {
  try {
    const persona = process.argv[2];
    if (!persona) throw new Error("name a persona, for example: npm run --silent token -- nguyen-van-an");
    console.log(await tokenFor(persona));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
