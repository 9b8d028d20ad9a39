/**
 * Dossiers that an official filed for somebody at the counter of a one-stop shop, with another agency: the shop is told where they stand, and given what they
 * gave, to be handed over there. Which dossiers these are the agency that decides says (`MaHoSoTiepNhan`), never the shop.
 */
import { createHash } from "node:crypto";
import type { Transaction } from "kysely";
import { isUnitOf, unitOf } from "../codes.ts";
import { historyOf } from "../dossier.ts";
import { writeMoment } from "../dossiers.ts";
import type { MediaType } from "../files.ts";
import { givesSensitiveResults } from "../procedures.ts";
import { firstStatus } from "../statuses.ts";
import type { Tables } from "../tables.ts";
import { enqueue } from "./outgoing.ts";
import type { CounterDossier } from "./outgoing.ts";
import { shopNames, shops } from "./shops.ts";

/** The shop whose unit gave a code. */
const shopOfCase = (counterCase: string): (typeof shopNames)[number] | undefined => {
  const unit = unitOf(counterCase);
  return unit === undefined ? undefined : shopNames.find((name) => isUnitOf(shops[name].units, unit));
};

/** Writes down what the counter has yet to be told of a dossier, if it was filed at one; the same state is told once. The dossier's row is locked already. */
export const oweCounter = async (trx: Transaction<Tables>, code: string, now: Date): Promise<void> => {
  const row = await trx.selectFrom("dossier").select(["counter_case", "procedure"]).where("code", "=", code).executeTakeFirst();
  const shop = row?.counter_case == null ? undefined : shopOfCase(row.counter_case);
  if (row?.counter_case == null || row.procedure === null || shop === undefined) return;
  const content = await standOf(trx, code, row.counter_case, row.procedure);
  const version = createHash("sha256").update(JSON.stringify([content.steps, content.papers.map(({ id, sha256 }) => [id, sha256])])).digest("hex");
  await enqueue(trx, shops[shop].code, `${code}/${version}`, { kind: "COUNTER_DOSSIER", content }, now);
};

const standOf = async (trx: Transaction<Tables>, code: string, counterCase: string, procedure: string): Promise<CounterDossier> => {
  const events = await trx.selectFrom("dossier_event").select(["status", "at"]).where("dossier", "=", code).execute();
  const steps = historyOf(events.map(({ status, at }) => ({ status, at: writeMoment(at), note: undefined }))).map(({ status, at }) => ({ status, at }));
  // What is shown to the person alone is not handed to a counter either.
  const papers = givesSensitiveResults(procedure)
    ? []
    : await trx
        .selectFrom("dossier_result")
        .innerJoin("document", "document.id", "dossier_result.document")
        .select(["dossier_result.paper as id", "document.name", "document.sha256", "document.media_type", "document.signature"])
        .where("dossier_result.dossier", "=", code)
        .where("dossier_result.state", "=", "VALID")
        .orderBy("dossier_result.paper")
        .orderBy("document.sha256")
        .execute();
  return {
    ...{ dossier: code, counterCase, procedure, status: steps.at(-1)?.status ?? firstStatus, steps },
    papers: papers.map(({ media_type, ...paper }) => ({ ...paper, mediaType: media_type as MediaType })),
  };
};
