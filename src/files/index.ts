export {
  createFileDesk,
  type FileDesk,
  type FileDeskSettings,
} from "./file-desk.ts";
export type {
  FileContent,
  FileKind,
  FileText,
  ReadFile,
  UnreadableFile,
  WhyUnreadable,
} from "./file-text.ts";
export { FILE_LIMITS, type FileLimits } from "./limits.ts";
export type { FileFinding, FileTask } from "./worker-messages.ts";
