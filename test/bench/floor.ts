/**
 * The floor: what a person would write who knew the questions beforehand. The same fetches over the same HTTP client as ours, joined by hand; no schema,
 * no plan, no validation, no limits, no errors. A gateway cannot be expected to cost less.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { Pool } from "undici";
import { affairs, documentIdOf, growth, questions, takesYear } from "./questions.ts";
import type { SubgraphName } from "./world/schemas.ts";

type Thing = Record<string, unknown>;
type Variables = Readonly<Record<string, unknown>>;
type Answering = (variables: Variables) => Promise<Thing>;

const { values } = parseArgs({ options: { port: { type: "string" }, urls: { type: "string" } } });
const urls = JSON.parse(readFileSync(values.urls ?? "", "utf8")) as Record<SubgraphName, string>;
const pools = new Map(Object.values(urls).map((url) => [url, new Pool(new URL(url).origin, { connections: 64, pipelining: 1, keepAliveTimeout: 600_000 })]));
const headers = { "content-type": "application/json", accept: "application/json" };

const fetchFrom = (subgraph: SubgraphName, query: string): ((variables: Variables) => Promise<Thing>) => {
  const url = urls[subgraph];
  const pool = pools.get(url);
  const { pathname: path } = new URL(url);
  const before = `{"query":${JSON.stringify(query)},"variables":`;
  return (variables) =>
    new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      pool?.dispatch(
        { method: "POST", path, headers, body: `${before}${JSON.stringify(variables)}}` },
        {
          onRequestStart() {},
          onResponseStart() {},
          onResponseData: (_controller, chunk) => void chunks.push(chunk),
          onResponseEnd: () => resolve((JSON.parse((chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)).toString()) as { readonly data: Thing }).data),
          onResponseError: (_controller, error) => reject(error),
        },
      );
    });
};

const entitiesFrom = (subgraph: SubgraphName, type: string, fields: string): ((representations: readonly Thing[], variables?: Variables) => Promise<readonly Thing[]>) => {
  const ask = fetchFrom(subgraph, `query($representations:[_Any!]!${takesYear(fields) ? ",$year:Int!" : ""}){_entities(representations:$representations){...on ${type}{${fields}}}}`);
  return async (representations, variables) => (await ask({ representations, ...variables }))["_entities"] as readonly Thing[];
};

const person = "id fullName dateOfBirth sex address";

const askOne = (): Answering => fetchFrom("identity", "query($id:ID!){citizen(id:$id){fullName dateOfBirth sex}}");

const askDashboard = (ministries: number): Answering => {
  const askCitizen = fetchFrom("identity", `query($id:ID!){citizen(id:$id){${person}}}`);
  const asks = affairs.slice(0, ministries).map(({ subgraph, fields }) => ({ ask: entitiesFrom(subgraph, "Citizen", fields), withYear: takesYear(fields) }));
  return async ({ id, year }) => {
    const { citizen } = (await askCitizen({ id })) as { readonly citizen: Thing };
    const representations = [{ __typename: "Citizen", id: citizen["id"] }];
    const added = await Promise.all(asks.map(({ ask, withYear }) => ask(representations, withYear ? { year } : undefined)));
    for (const [entity] of added) Object.assign(citizen, entity);
    return { citizen };
  };
};

const askPeople = (): Answering => fetchFrom("identity", `query($first:Int!,$offset:Int!){citizens(first:$first,offset:$offset){${person} ethnicity}}`);

interface Dossier extends Thing {
  readonly code: string;
  readonly agency: { readonly code: string };
}

const askRegistry = (): Answering => {
  const askCitizens = fetchFrom("identity", `query($first:Int!,$offset:Int!){citizens(first:$first,offset:$offset){${person}}}`);
  const askTax = entitiesFrom("tax", "Citizen", affairs[0]?.fields ?? "");
  const askDossiers = entitiesFrom("dossiers", "Citizen", "dossiers(year:$year){code procedure status submittedOn dueOn agency{code}}");
  const askFees = entitiesFrom("payments", "Dossier", "fee{amount reason paid}");
  const askAgencies = entitiesFrom("agencies", "Agency", "name telephone");

  const askFiled = async (representations: readonly Thing[], year: unknown): Promise<readonly Thing[][]> => {
    const found = (await askDossiers(representations, { year })) as readonly { readonly dossiers: readonly Dossier[] }[];
    const all = found.flatMap(({ dossiers }) => dossiers);
    const codes = [...new Set(all.map(({ agency }) => agency.code))];
    const [fees, agencies] = await Promise.all([
      askFees(all.map(({ code }) => ({ __typename: "Dossier", code }))),
      askAgencies(codes.map((code) => ({ __typename: "Agency", code }))),
    ]);
    const agencyOf = new Map(codes.map((code, index) => [code, agencies[index]]));
    let next = 0;
    return found.map(({ dossiers }) =>
      dossiers.map(({ code, procedure, status, submittedOn, dueOn, agency }) => ({ code, procedure, status, submittedOn, dueOn, fee: fees[next++]?.["fee"], agency: agencyOf.get(agency.code) })),
    );
  };

  return async ({ first, offset, year }) => {
    const { citizens } = (await askCitizens({ first, offset })) as { readonly citizens: readonly Thing[] };
    const representations = citizens.map(({ id }) => ({ __typename: "Citizen", id }));
    const [taxed, filed] = await Promise.all([askTax(representations, { year }), askFiled(representations, year)]);
    for (const [index, citizen] of citizens.entries()) {
      citizen["taxpayer"] = taxed[index]?.["taxpayer"];
      citizen["dossiers"] = filed[index];
    }
    return { citizens };
  };
};

const answers = new Map<string, Answering>([
  [documentIdOf(questions[0].document), askOne()],
  [documentIdOf(questions[1].document), askDashboard(4)],
  [documentIdOf(questions[2].document), askRegistry()],
]);
for (const long of [true, false]) {
  for (const { name, points } of growth(long)) {
    for (const { at, question } of points) {
      const id = documentIdOf(question.document);
      if (!answers.has(id)) answers.set(id, name === "subgraphs" ? askDashboard(at) : askPeople());
    }
  }
}

createServer({ keepAliveTimeout: 600_000 }, (request, response) => {
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (chunk: string) => {
    body += chunk;
  });
  request.on("end", () => {
    const { documentId, variables } = JSON.parse(body) as { readonly documentId: string; readonly variables: Variables };
    const answering = answers.get(documentId);
    if (!answering) {
      response.writeHead(404).end();
      return;
    }
    answering(variables).then(
      (data) => {
        const text = JSON.stringify({ data });
        response.writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": Buffer.byteLength(text) }).end(text);
      },
      () => response.writeHead(500).end(),
    );
  });
}).listen(Number(values.port), "127.0.0.1");
