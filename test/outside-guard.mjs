// Loaded into a process before anything else (`NODE_OPTIONS=--import`): whatever it asks of an address that is not this machine's own is written to
// OUTSIDE_LOG and refused. Plain JavaScript, because it is loaded before anything could strip types.
import dns from "node:dns";
import { appendFileSync } from "node:fs";
import net from "node:net";
import { syncBuiltinESMExports } from "node:module";

const isOwn = (host) => host === undefined || host === "" || host === "localhost" || host === "::1" || /^127\./.test(host);
const refuse = (what) => {
  appendFileSync(process.env.OUTSIDE_LOG, `${process.pid} ${what}\n`);
  throw new Error(`outside address refused: ${what}`);
};

// oxlint-disable-next-line typescript/unbound-method -- called with its own socket below
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  // A normalised call passes one array; a path is a socket of this machine.
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof options === "object" && options !== null ? options.host : typeof args[1] === "string" ? args[1] : undefined;
  if (!isOwn(host)) refuse(`connect ${host}`);
  return connect.apply(this, args);
};

for (const owner of [dns, dns.promises]) {
  for (const name of ["lookup", "resolve", "resolve4", "resolve6", "resolveAny", "resolveSrv", "resolveTxt"]) {
    const original = owner[name];
    owner[name] = function (host, ...rest) {
      if (!isOwn(host)) refuse(`dns ${host}`);
      return original.call(this, host, ...rest);
    };
  }
}
syncBuiltinESMExports();
