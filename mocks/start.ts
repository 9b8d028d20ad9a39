/** The whole mock world on real sockets: every ministry, the national sign-in, and the control endpoint. */
import { controlPort, shifted, signInPort } from "./config.ts";
import type { MockConfiguration } from "./config.ts";
import { startControl } from "./control.ts";
import { ministries } from "./index.ts";
import { serveMinistry } from "./serve.ts";
import type { ServedMinistry } from "./serve.ts";
import { startSignIn } from "./sign-in.ts";
import type { SignIn } from "./sign-in.ts";
import { createWorld } from "./world.ts";
import type { World } from "./world.ts";

export interface RunningWorld {
  readonly world: World;
  readonly ministries: readonly ServedMinistry[];
  readonly signIn: SignIn;
  readonly control: string;
  close(): Promise<void>;
}

/** @throws when a port is taken; what had started is stopped again. */
export const startMocks = async (configuration: MockConfiguration): Promise<RunningWorld> => {
  const { host, now, seed, port } = configuration;
  const world = createWorld({ seed, ...(now && { now: () => new Date(now) }) });
  const started: { close(): Promise<void> }[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(started.map((each) => each.close()));
  };
  try {
    const signIn = await startSignIn(world, { host, port: shifted(signInPort, configuration), redirectUris: [`http://${host}:${port || 4000}/`, `http://localhost:${port || 4000}/`] });
    started.push(signIn);
    const served: ServedMinistry[] = [];
    for (const ministry of ministries) {
      const each = await serveMinistry(ministry, world, { host, port: shifted(ministry.port, configuration) });
      served.push(each);
      started.push(each);
    }
    const control = await startControl({ world, ministries: served, signIn }, { host, port: shifted(controlPort, configuration) });
    started.push(control);
    return { world, ministries: served, signIn, control: control.url, close };
  } catch (error) {
    await close();
    throw error;
  }
};
