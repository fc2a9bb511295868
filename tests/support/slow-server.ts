/** A server process whose stages take longer; killed and started again by tests. SLOW_MS: per stage; STAGE_TRACE: a file for the stages that begin. Prints its address when ready. */
import { appendFileSync } from "node:fs";
import { readConfig } from "../../server/config.ts";
import { createLogger } from "../../server/log.ts";
import { startServer } from "../../server/start.ts";
import { slowRunner } from "./slow-runner.ts";

const config = readConfig(process.env);
const slow = slowRunner(Number(process.env.SLOW_MS ?? 0));
const trace = process.env.STAGE_TRACE;
const server = await startServer({
  config,
  log: createLogger(config),
  // Each stage that begins is a line in the trace, so that a test can see what was done again.
  runner: (own) => {
    const runner = slow(own);
    return {
      run: (stage, input, on) => {
        if (trace) appendFileSync(trace, `${stage}\n`);
        return runner.run(stage, input, on);
      },
    };
  },
});
process.stdout.write(`ready ${server.url}\n`);
