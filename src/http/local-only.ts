import type { Next, Request, RequestHandler, Response } from "restify";
import { isLoopback } from "../config.ts";
import { Refusal } from "./refusal.ts";

/**
 * Lets through only what is addressed to this machine by a name of its own. A web page that points its own
 * domain name at 127.0.0.1 (DNS rebinding) would otherwise read what the open server answers.
 */
export const localOnly: RequestHandler = (req: Request, _res: Response, next: Next) => {
  const name = (req.headers.host ?? "").replace(/:\d*$/, "");
  if (isLoopback(name)) return next();
  next(
    new Refusal(
      403,
      "http.not-local",
      "This server answers only on localhost: use http://127.0.0.1.",
    ),
  );
};
