/** The number of a case as its office writes it: without the name space of its source. */
export function caseNumber(caseId: string): string {
  const colon = caseId.indexOf(':')
  return colon < 0 || colon === caseId.length - 1 || caseId.startsWith('//', colon + 1) ? caseId : caseId.slice(colon + 1)
}
