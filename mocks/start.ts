/** The whole mock world on real sockets: every ministry, the national sign-in, and the control endpoint. */
import { controlPort, portalUrl, shifted, signInPort } from "./config.ts";
import type { MockConfiguration } from "./config.ts";
import { startControl } from "./control.ts";
import { ministries } from "./index.ts";
import { openOffice } from "./office.ts";
import type { Office } from "./office.ts";
import type { MockMinistry } from "./ministry.ts";
import { openCallbacks } from "./payment-platform/callbacks.ts";
import type { Callbacks } from "./payment-platform/callbacks.ts";
import { standAt } from "./payment-platform/page-address.ts";
import { payments } from "./payment-platform/platform.ts";
import { serveMinistry } from "./serve.ts";
import type { ServedMinistry } from "./serve.ts";
import { startSignIn } from "./sign-in.ts";
import type { SignIn } from "./sign-in.ts";
import { casesBeforeThen, createWorld } from "./world.ts";
import type { World } from "./world.ts";

export interface RunningWorld {
  readonly world: World;
  readonly ministries: readonly ServedMinistry[];
  readonly signIn: SignIn;
  readonly control: string;
  /** Who works on the cases. */
  readonly office: Office;
  /** What the payment platform tells the portal. */
  readonly callbacks: Callbacks;
  /** Moves the clock, and resolves when all that has become due is done and the portal told of it, as far as it can be. */
  advance(ms: number): Promise<void>;
  /** From now on the portal's synchronisation is there. */
  reportTo(url: string): void;
  close(): Promise<void>;
}

/** Whatever reaches a ministry may be a case for its office, and whatever reaches the payment platform something to call back. */
const wakes = (ministry: MockMinistry, whom: { wake(): void }): MockMinistry => ({
  ...ministry,
  handle(request, world) {
    const response = ministry.handle(request, world);
    whom.wake();
    return response;
  },
});

/** @throws when a port is taken; what had started is stopped again. */
export const startMocks = async (configuration: MockConfiguration): Promise<RunningWorld> => {
  const { host, now, seed, port } = configuration;
  const world = createWorld({ seed, ...(now ? { now: () => new Date(now) } : { casesBefore: casesBeforeThen(new Date()) }) });
  const started: { close(): Promise<void> }[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(started.map((each) => each.close()));
  };
  try {
    const signIn = await startSignIn(world, { host, port: shifted(signInPort, configuration), redirectUris: [`http://${host}:${port || 4000}/`, `http://localhost:${port || 4000}/`] });
    started.push(signIn);
    const served: ServedMinistry[] = [];
    let portal = portalUrl(configuration);
    const office = openOffice({ world, portalUrl: () => portal, addressOf: (name) => served.find((each) => each.name === name)?.url ?? "" });
    started.push(office);
    const callbacks = openCallbacks({ world });
    started.push(callbacks);
    for (const ministry of ministries) {
      const each = await serveMinistry(wakes(ministry, ministry === payments ? callbacks : office), world, { host, port: shifted(ministry.port, configuration) });
      served.push(each);
      started.push(each);
      if (ministry === payments) standAt(world, each.url);
    }
    const advance = async (ms: number): Promise<void> => {
      world.advance(ms);
      await Promise.all([office.settle(), callbacks.settle()]);
    };
    const control = await startControl({ world, isHeld: now !== undefined, ministries: served, signIn, office, callbacks, advance }, { host, port: shifted(controlPort, configuration) });
    started.push(control);
    const reportTo = (url: string): void => {
      portal = url;
    };
    return { world, ministries: served, signIn, control: control.url, office, callbacks, advance, reportTo, close };
  } catch (error) {
    await close();
    throw error;
  }
};
