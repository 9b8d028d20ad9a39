import { createGraphiQLFetcher } from "@graphiql/toolkit";
import type { Fetcher, FetcherParams } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { useState, useSyncExternalStore } from "react";
import { AnswerLine } from "./answer-line.tsx";
import { Both } from "./both.tsx";
import { examples } from "./examples.ts";
import { PersonaLine } from "./persona-line.tsx";
import { PersonaPicker } from "./persona-picker.tsx";
import type { Session } from "./session.ts";
import { createStorage } from "./storage.ts";
import mark from "./mark.svg";

export const Page = ({ session }: { readonly session: Session }) => {
  const state = useSyncExternalStore(session.subscribe, session.state);
  // Made once: with each new fetcher GraphiQL would ask for the schema again.
  const [fetcher] = useState(() => createFetcher(session));
  const [storage] = useState(() => createStorage(examples));
  return (
    <>
      <header className="bar">
        <img src={mark} alt="" width="28" height="28" />
        <h1>Liên Thông</h1>
        <p className="bar-about">
          <Both vi="Trang thử nghiệm" en="Development page" />
        </p>
        <PersonaPicker state={state} />
      </header>
      <PersonaLine state={state} retry={() => void session.start()} />
      <main>
        <GraphiQL fetcher={fetcher} storage={storage} defaultTabs={examples}>
          <GraphiQL.Logo> </GraphiQL.Logo>
          <GraphiQL.Footer>
            <AnswerLine answer={state.lastAnswer} />
          </GraphiQL.Footer>
        </GraphiQL>
      </main>
    </>
  );
};

/** The schema is the same for everybody: it is asked for without a token, so that it is there also when the sign-in is not. */
const createFetcher = (session: Session): Fetcher => {
  const graph = { url: "/graphql", enableIncrementalDelivery: false };
  const ask = createGraphiQLFetcher({ ...graph, fetch: session.fetch, schemaFetcher: createGraphiQLFetcher(graph) });
  return (params, options) => ask({ ...params, operationName: namedIn(params) }, options);
};

/** For half a second after a change of tabs, GraphiQL still names the operation of the tab before. */
const namedIn = ({ query, operationName }: FetcherParams): string | null => (operationName && new RegExp(`(query|mutation|subscription)\\s+${operationName}\\b`).test(query) ? operationName : null);
