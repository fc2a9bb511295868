/** A server process whose stages take longer; killed and started again by tests. SLOW_MS: per stage. Prints its address when ready. */
import { readConfig } from "../../server/config.ts";
import { createLogger } from "../../server/log.ts";
import { startServer } from "../../server/start.ts";
import { slowRunner } from "./slow-runner.ts";

const config = readConfig(process.env);
const server = await startServer({ config, log: createLogger(config), runner: slowRunner(Number(process.env.SLOW_MS ?? 0)) });
process.stdout.write(`ready ${server.url}\n`);
