/**
 * A request that is turned down: the answer is `{ error: { code, message } }` with this status. The message is
 * written for the caller and holds nothing that only the server should know.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly statusCode: number;
  readonly code: string;

  constructor(statusCode: number, code: string, message: string) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
  }
}
