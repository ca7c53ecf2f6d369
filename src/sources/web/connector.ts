import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { Agent, buildConnector } from "undici";
import { SourceError } from "../errors.ts";
import { bareHost, isPublicAddress } from "./address.ts";

/**
 * An agent whose connections are checked where they are made: the name is looked up here, all its addresses must be
 * public, the connection goes to the address that was checked, and the socket is asked once more where it ended. So
 * neither a form of writing an address, nor a name that points inwards, nor one that changes in between gets through.
 */
export function guardedAgent(allowPrivate: boolean, timeout: number): Agent {
  const connector = buildConnector({ timeout });
  const connect: buildConnector.connector = (options, callback) => {
    const host = bareHost(options.hostname);
    const made: buildConnector.Callback = (...result) => {
      const [error, socket] = result;
      if (error || allowPrivate || isPublicAddress(socket.remoteAddress ?? "")) return callback(...result);
      socket.destroy();
      callback(privateAddress(host), null);
    };
    addressOf(host, allowPrivate).then(
      (hostname) => connector({ ...options, hostname }, made),
      (error: Error) => callback(error, null),
    );
  };
  return new Agent({ connect, connections: 2, pipelining: 0, headersTimeout: timeout, bodyTimeout: timeout });
}

async function addressOf(host: string, allowPrivate: boolean): Promise<string> {
  const addresses = isIP(host) ? [{ address: host }] : await lookedUp(host);
  if (!allowPrivate && !addresses.every(({ address }) => isPublicAddress(address))) throw privateAddress(host);
  const first = addresses[0];
  if (!first) throw new SourceError("web.unreachable", `the name ${host} has no address: check it`);
  return first.address;
}

async function lookedUp(host: string): Promise<readonly { readonly address: string }[]> {
  try {
    return await lookup(host, { all: true, verbatim: false });
  } catch (error) {
    throw new SourceError("web.unreachable", `the name ${host} has no address: check it, and the connection`, error);
  }
}

function privateAddress(host: string): SourceError {
  return new SourceError(
    "web.private-address",
    `${host} is an address of a private network, which is not fetched: --allow-private allows it`,
  );
}
