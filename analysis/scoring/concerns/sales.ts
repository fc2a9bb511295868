/** What the rules on sales of companies share: how such papers call who sells and who buys. */

/** Agreements by which a company or a business is sold, and letters that lead up to them. */
export const SALES = ["sale", "intent"];
/** A company that anybody owns through the stock exchange answers for nothing after the sale. */
export const LISTED =
  /\b(?:company|parent) SEC (?:reports|documents|filings)\b|\bproxy statement\b|\btender offer\b|\bscheme of arrangement\b/i;

/** For patterns: who sells, who buys, and who buys where the words speak of one. */
export const SELLERS =
  "(?:sellers?|vendors?|transferors?|assignors?|target|warrantors?|stockholders?|shareholders?|members?|principals?|owners?|founders?)";
export const BUYERS = "(?:buyers?|purchasers?|acquirors?|acquirers?|parent|investors?|assignees?|transferees?)";
export const BUYER = "(?:buyer|purchaser|parent|acquir[eo]r)";

/** Warranties of the buyer. */
export const OF_THE_BUYER = new RegExp(
  `\\b(?:representations|warranties)(?: and warranties)? (?:\\w+ ){0,4}(?:of|made by|by) (?:the )?${BUYERS}\\b(?! and\\b)`,
  "i",
);
