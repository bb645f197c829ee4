/** The time zone of every hour that is shown: UTC+1, and UTC during Ramadan, so that no offset is ever written out. */
export const TIME_ZONE = "Africa/Casablanca";
