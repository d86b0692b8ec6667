export { openReviews, type Reviews } from "./open-reviews.ts";
