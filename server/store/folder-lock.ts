/** Keeps two processes out of one PGlite folder, which would destroy it. A lock left by a killed process is taken over. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The data folder is in use by another running process. */
export class FolderInUse extends Error {
  override name = "FolderInUse";
  constructor(pid: number) {
    super(
      `The data folder is in use by another Countersign server (process ${pid}). Stop it, or set DATA_DIR to another folder.`,
    );
  }
}

/** Takes the lock; returns the function that gives it back. */
export function lockFolder(folder: string): () => void {
  const file = join(folder, "server.pid");
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST" || attempt > 0) throw error;
      const pid = Number(readFileSync(file, "utf8"));
      if (pid !== process.pid && isRunning(pid)) throw new FolderInUse(pid);
      rmSync(file, { force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
