// Which accounts still speak to us. A disconnected one stays as a row, for the history and for
// its return; of what it had open nobody hears any more how it ends.

/** `account`: the column, or the expression, that names it. */
export const isOfLiveAccount = (account: string): string =>
  `EXISTS (SELECT 1 FROM amazon_account live
               WHERE live.id = ${account} AND live.deleted_at IS NULL)`
