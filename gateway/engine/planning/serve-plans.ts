import type { MessagePort } from "node:worker_threads";
import type { InThreadPlanning, PlanQuestion } from "./in-thread.ts";
import { messageOf } from "./messages.ts";
import type { OpeningMessage } from "./messages.ts";

/** The life of the planner's thread: it says what it knows of its supergraph, or why it can do nothing with it, and answers one question after the other. */
export const servePlans = (port: MessagePort, open: () => InThreadPlanning): void => {
  const say = (message: OpeningMessage): void => port.postMessage(message);
  try {
    const planning = open();
    port.on("message", (question: PlanQuestion) => port.postMessage(messageOf(planning.plan(question))));
    say({ facts: planning.facts });
  } catch (error) {
    say({ unusable: error instanceof Error ? error.message : String(error) });
  }
};
