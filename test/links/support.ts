import { createServer, type RequestListener, type Server } from 'node:http';
import {
  type AddressInfo,
  createServer as createRawServer,
  type Server as RawServer,
  type Socket,
} from 'node:net';
import { afterAll } from 'vitest';
import { type Network, nodeNetwork } from '../../src/host/network.js';
import { type SurveyOptions, survey, usualManners, type Verdict } from '../../src/links/index.js';

const open: (Server | RawServer)[] = [];
const sockets = new Set<Socket>();

afterAll(() => {
  for (const socket of sockets) socket.destroy();
  for (const server of open.splice(0)) server.close();
});

/** A server on this computer, and its port. */
export async function serve(answer: RequestListener): Promise<number> {
  return listen(createServer(answer));
}

/** A server that speaks as `speak` does, which need not be HTTP. */
export async function serveRaw(speak: (socket: Socket) => void): Promise<number> {
  return listen(createRawServer(speak));
}

async function listen(server: Server | RawServer): Promise<number> {
  open.push(server);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** The net of this computer, whose names are the test's own: nothing leaves the computer. */
export function localNetwork(names: Readonly<Record<string, readonly string[]>> = {}): Network {
  return {
    ...nodeNetwork(),
    resolve: async (name) => names[name] ?? ['127.0.0.1'],
  };
}

/** As a survey is made, without the pauses. */
export const hasty = { ...usualManners, pause: 0 };

/** Without patience, for servers that never answer. */
export const impatient = { ...hasty, patience: 200 };

export const openToAll: SurveyOptions = { userAgent: 'Test/1', allowPrivate: true, limit: 20_000 };

/** The verdict on one address. */
export async function verdictOn(
  address: string,
  network: Network = localNetwork(),
  options: Partial<SurveyOptions> = {},
  manners = hasty,
): Promise<Verdict | undefined> {
  return (await survey([address], network, { ...openToAll, ...options }, manners)).get(address);
}

/** A net with a clock that goes only while all are waiting, and servers that answer as `answer` says. */
export function clockedNetwork(
  answer: Network['request'],
  names: Readonly<Record<string, readonly string[]>> = {},
) {
  let now = 0;
  const alarms: { due: number; ring: () => void }[] = [];
  const tick = (): void => {
    alarms.sort((a, b) => a.due - b.due);
    const next = alarms.shift();
    if (!next) return;
    now = Math.max(now, next.due);
    next.ring();
  };
  const network: Network = {
    resolve: async (name) => names[name] ?? ['93.184.216.34'],
    request: answer,
    now: () => now,
    wait: (milliseconds) =>
      new Promise((resolve) => {
        alarms.push({ due: now + milliseconds, ring: resolve });
        setImmediate(() => setImmediate(tick));
      }),
  };
  return network;
}
