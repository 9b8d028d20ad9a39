/** The driving-licence register of the traffic police: one call tells all licences of a person, with their violations. */
import DataLoader from "dataloader";
import type { Configuration } from "../../kit/config.ts";
import { secret, url } from "../../kit/config.ts";
import { badAnswer, createMinistryClient } from "../../kit/ministry-client.ts";
import type { MinistryConnection, SubgraphContext } from "../../kit/subgraph.ts";
import type { Holder, Licence } from "./licence.ts";
import { readLicences } from "./wire.ts";

export const environment = {
  TRAFFIC_POLICE_URL: url({ describe: "the base address of the driving-licence register of the traffic police", development: "http://127.0.0.1:4025" }),
  TRAFFIC_POLICE_API_KEY: secret({ describe: "the key that the traffic police gave the portal", development: "mock-traffic-police-key" }),
};

export interface LicenceRegister {
  /**
   * Every licence filed under either number, the latest issued first. One call however many fields ask; none for somebody without a number.
   * @throws {PublicError} a ministry fault.
   */
  licencesOf(holder: Holder): Promise<readonly Licence[]>;
}

export type DrivingLicencesContext = SubgraphContext<LicenceRegister>;

export const connect = (configuration: Configuration<typeof environment>): MinistryConnection<LicenceRegister> => {
  const client = createMinistryClient({ url: configuration.TRAFFIC_POLICE_URL });
  const ask = async (holder: Holder, signal: AbortSignal): Promise<readonly Licence[]> => {
    const answer = await client.call({
      method: "POST",
      // In the body and not in the address, which systems on the way write down.
      path: "/api/gplx/tra-cuu",
      headers: { "content-type": "application/json; charset=utf-8", authorization: `Bearer ${configuration.TRAFFIC_POLICE_API_KEY.reveal()}` },
      body: JSON.stringify({ soDinhDanh: holder.personalId ?? null, soCMND: holder.oldPersonalId ?? null }),
      signal,
    });
    // 404 is how the register says that it does not know the person. A wrong address says 404 too: the body has to tell.
    if (answer.status !== 200 && answer.status !== 404) throw badAnswer(`answered ${answer.status}`);
    return readLicences(answer.json(), holder);
  };
  return {
    forRequest({ signal }) {
      const holders = new DataLoader<Holder, readonly Licence[], string>((asked) => Promise.all(asked.map((holder) => ask(holder, signal))), {
        cacheKeyFn: ({ personalId, oldPersonalId }) => `${personalId ?? ""}/${oldPersonalId ?? ""}`,
      });
      return { licencesOf: async (holder) => (holder.personalId === undefined && holder.oldPersonalId === undefined ? [] : holders.load(holder)) };
    },
    close: () => client.close(),
  };
};
