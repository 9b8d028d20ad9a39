/** The login of the corporations that give a bearer token for it. */
import { z } from "zod";
import type { Clock } from "../../kit/clock.ts";
import { parseAnswer, unavailable } from "../../kit/ministry-client.ts";
import type { MinistryClient } from "../../kit/ministry-client.ts";
import type { Ticket } from "../../kit/session.ts";

const tokenAnswer = z.object({ access_token: z.string().regex(/^[\w.~+/=-]+$/), expires_in: z.number().positive() });

/** An OAuth2 token request (RFC 6749, 4.3 and 4.4). */
export const requestToken = async (client: MinistryClient, form: Readonly<Record<string, string>>, clock: Clock): Promise<Ticket> => {
  const answer = await client.call({
    method: "POST",
    path: "/connect/token",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(form).toString(),
  });
  if (answer.status !== 200) throw unavailable(`the login was refused (${answer.status})`);
  const { access_token: value, expires_in: seconds } = parseAnswer(tokenAnswer, answer.json());
  return { value, endsAt: clock.now().getTime() + seconds * 1000 };
};
