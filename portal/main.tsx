/** The gateway's page at `/`, with `--dev`. The address says whom requests speak for: `/#nguyen-van-an`, or `/` for nobody. */
// oxlint-disable-next-line import/no-unassigned-import -- tells the editor where its workers are
import "graphiql/setup-workers/vite";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Page } from "./page.tsx";
import { createSession } from "./session.ts";

const session = createSession();

const choose = (): void => session.choose(location.hash.slice(1));
addEventListener("hashchange", choose);
choose();
void session.start();

const place = document.querySelector("#page");
if (!place) throw new Error("index.html has no #page");
createRoot(place).render(
  <StrictMode>
    <Page session={session} />
  </StrictMode>,
);
