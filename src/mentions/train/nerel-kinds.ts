/** Which of NEREL's types are one of ours, for the model of names. */
export const NAME_KINDS: Readonly<Record<string, string>> = Object.freeze({
  PERSON: 'PER',
  ORGANIZATION: 'ORG',
  COUNTRY: 'LOC',
  CITY: 'LOC',
  STATE_OR_PROVINCE: 'LOC',
  DISTRICT: 'LOC',
  LOCATION: 'LOC',
});
