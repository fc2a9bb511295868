/** Who is calling. Identity is tenant + user object id, never an e-mail address. */
export type Caller = { tenantId: string; userId: string; name?: string };
