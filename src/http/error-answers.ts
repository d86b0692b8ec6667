import { STATUS_CODES } from "node:http";
import type { Request, Response, Server } from "restify";
import type { Logger } from "../shared/log.ts";
import { Refusal } from "./refusal.ts";

/**
 * Answers every error as `{ error: { code, message } }`. Only a {@link Refusal} keeps its own words: what
 * restify or a library says may quote the request or show how the server is built.
 */
export function answerErrors(server: Server, log: Logger): void {
  const onError = (req: Request, res: Response, err: unknown, done: () => void): void => {
    const status = statusOf(err);
    const route = String(req.getRoute()?.path ?? "");
    if (status >= 500)
      log.error({ err, method: req.method ?? "", route, status }, "a request failed");
    if (!res.headersSent) {
      // The rest of the body has not been read, and nobody waits for it.
      if (status === 413) res.header("connection", "close");
      const { code, message } = err instanceof Refusal ? err : general(status);
      res.sendRaw(status, JSON.stringify({ error: { code, message } }), {
        "content-type": "application/json; charset=utf-8",
      });
    }
    done();
  };
  server.on("restifyError", onError);
}

function statusOf(err: unknown): number {
  const status = err instanceof Error && "statusCode" in err ? err.statusCode : undefined;
  return typeof status === "number" && status >= 400 && status < 600 ? status : 500;
}

function general(status: number): { code: string; message: string } {
  const name = STATUS_CODES[status] ?? "Error";
  return { code: `http.${name.toLowerCase().replaceAll(" ", "-")}`, message: `${name}.` };
}
