/** Somebody wants an audit or a repair, in a process that may not be the one that does it. */
export const auditAsked = "amazon.audit.asked"
