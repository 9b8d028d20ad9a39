/**
 * The ministry's site: one login for the process, a cookie, XML. Whatever happens is a 200.
 *
 * Danger: a login page or a captcha stands where the answer should be, and looks like success to whoever reads the status alone. The first says that the session
 * has ended: there is one more login and one more try. The second wants to see a person: logging in again only keeps it up, so that nothing is sent for a while.
 * Either was shown *instead of* doing what was asked, which is why an act that met one surely did nothing.
 */
import { z } from "zod";
import { NothingFiled } from "../../kit/act.ts";
import type { Clock } from "../../kit/clock.ts";
import { PublicError } from "../../kit/errors.ts";
import type { Leaving } from "../../kit/http-client.ts";
import { badAnswer, parseAnswer, unavailable } from "../../kit/ministry-client.ts";
import type { MinistryAnswer, MinistryClient } from "../../kit/ministry-client.ts";
import type { Secret } from "../../kit/secret.ts";
import { createSession, expired } from "../../kit/session.ts";
import type { Ticket } from "../../kit/session.ts";
import { readXmlAnswer } from "../../kit/xml-answer.ts";

export interface SiteCall {
  readonly path: string;
  /** XML, to be posted; asked without. */
  readonly body?: string;
  /** Elements that are lists even when there is one. */
  readonly lists?: readonly string[];
  readonly signal: Leaving;
  readonly withinMs?: number;
}

export interface Site {
  /** @returns the XML of the answer as a value. @throws {PublicError} a ministry fault. */
  ask(call: SiteCall): Promise<unknown>;
  /** The same for what does something. @throws {NothingFiled} where it surely was not done. */
  file(call: SiteCall): Promise<unknown>;
}

export interface SiteOptions {
  readonly client: MinistryClient;
  readonly account: { readonly userName: string; readonly password: Secret };
  /** The machine's own. */
  readonly clock: Clock;
}

const cookieName = "eCoSysAuth";
const loginPath = "/Account/Login";
/** A login is waited for by everybody, and longer by nobody. */
const loginMs = 1_500;
/** After a captcha nothing is asked for so long: more questions are what it is there against. */
const restMs = 30_000;

export const createSite = ({ client, account, clock }: SiteOptions): Site => {
  let restsUntil = 0;
  const session = createSession(() => logIn(), clock);

  const send = async (call: Parameters<MinistryClient["call"]>[0]): Promise<{ readonly answer: MinistryAnswer; readonly text: string; readonly page: Page | undefined }> => {
    const answer = await client.call(call);
    if (answer.status !== 200) throw badAnswer(`answered ${answer.status}`);
    const text = answer.text();
    const page = pageOf(answer, text);
    if (page === "CAPTCHA") {
      restsUntil = clock.now().getTime() + restMs;
      throw new SentAway(unavailable("a captcha where an answer should be"));
    }
    if (page === "OTHER") throw badAnswer("a page where an answer should be");
    return { answer, text, page };
  };

  const logIn = async (): Promise<Ticket> => {
    const form = new URLSearchParams({ UserName: account.userName, Password: account.password.reveal() });
    const { answer, text, page } = await send({ method: "POST", path: loginPath, headers: { "content-type": "application/x-www-form-urlencoded; charset=utf-8" }, body: form.toString(), withinMs: loginMs });
    if (page === "LOGIN") throw unavailable("the login was refused");
    parseAnswer(loginAnswer, readXmlAnswer(text));
    const cookie = [answer.headers["set-cookie"] ?? []].flat().find((line) => line.startsWith(`${cookieName}=`));
    const value = /^\w+=([\w.~+/=%-]+)(?:;|$)/.exec(cookie ?? "")?.[1];
    if (value === undefined) throw badAnswer("a login without its cookie");
    // How long it holds is not said: until the login page comes.
    return { value, endsAt: Number.POSITIVE_INFINITY };
  };

  /** @param progress whether what was asked for may have been done. */
  const exchange = ({ path, body, lists = [], signal, withinMs }: SiteCall, progress: { mayBeDone: boolean }): Promise<unknown> => {
    if (clock.now().getTime() < restsUntil) throw new SentAway(unavailable("rests after a captcha"));
    return session.use(async (ticket) => {
      progress.mayBeDone = true;
      const { text, page } = await send({
        ...{ path, signal, headers: { cookie: `${cookieName}=${ticket}`, "content-type": "text/xml; charset=utf-8" } },
        ...(body !== undefined && { method: "POST", body }),
        ...(withinMs !== undefined && { withinMs }),
      });
      if (page === undefined) return readXmlAnswer(text, lists);
      progress.mayBeDone = false;
      return expired;
    });
  };

  return {
    async ask(call) {
      try {
        return await exchange(call, { mayBeDone: false });
      } catch (error) {
        throw error instanceof SentAway ? error.fault : error;
      }
    },
    async file(call) {
      const progress = { mayBeDone: false };
      try {
        return await exchange(call, progress);
      } catch (error) {
        if (error instanceof SentAway) throw new NothingFiled(error.fault);
        throw error instanceof PublicError && !progress.mayBeDone ? new NothingFiled(error) : error;
      }
    },
  };
};

/** What was asked for never reached those who would do it. */
class SentAway extends Error {
  override readonly name = "SentAway";
  readonly fault: PublicError;
  constructor(fault: PublicError) {
    super(fault.message);
    this.fault = fault;
  }
}

type Page = "LOGIN" | "CAPTCHA" | "OTHER";

/** By its type, and by itself where the type is wrong. */
const pageOf = ({ headers }: MinistryAnswer, text: string): Page | undefined => {
  if (!/html/i.test(String(headers["content-type"] ?? "")) && !/^\s*<(?:!doctype html|html)\b/i.test(text)) return undefined;
  if (/\bname="CaptchaText"/i.test(text)) return "CAPTCHA";
  return text.includes(`action="${loginPath}"`) ? "LOGIN" : "OTHER";
};

const loginAnswer = z.object({ LoginResult: z.object({ Code: z.literal("00") }) });
