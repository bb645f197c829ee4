/** What a party's answer says of what it answers (terms of the field: قبول، قبول جزئي، عرض بديل، إرجاء، رفض، عدم الاختصاص). */
export const RESPONSE_KINDS = ["accepted", "partly", "counter_offer", "deferred", "refused", "not_competent"] as const;
export type ResponseKind = (typeof RESPONSE_KINDS)[number];

/** Where an answer was given. */
export const RESPONSE_SOURCES = ["meeting", "letter", "parliament_question"] as const;
export type ResponseSource = (typeof RESPONSE_SOURCES)[number];
