import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";

import { Stack } from "../layout";
import { PageTitle } from "../page-title";
import { Refusal, type RefusalCode } from "../refusal";
import { AcceptForm } from "./accept-form";
import type { NoticeToAgree } from "./consent-fields";
import { JoinForm } from "./join-form";

type ComingInProps = {
  readonly heading: ReactNode;
  readonly lede: ReactNode;
  /** Who is signed in, and comes in as themselves; null for whoever has no account here yet. */
  readonly viewerName: string | null;
  /** Of the account that the form makes. */
  readonly id: string;
  readonly notice: NoticeToAgree;
  /** The words of the buttons, where they are not simply to accept and to join. */
  readonly words?: { readonly present: string; readonly submit: string };
  readonly refusal?: RefusalCode | null;
  readonly lastResult?: SubmissionResult<string[]> | null;
};

/** Where an invitation or a join link leads: what it is, and the one form that the visitor needs. */
export function ComingIn({ heading, lede, viewerName, id, notice, words, refusal, lastResult }: ComingInProps) {
  return (
    <>
      <PageTitle lede={lede}>{heading}</PageTitle>
      <Stack>
        <Refusal code={refusal} />
        {viewerName ? <AcceptForm name={viewerName} submit={words?.present} /> : <JoinForm id={id} notice={notice} submit={words?.submit} lastResult={lastResult} />}
      </Stack>
    </>
  );
}

/** An invitation or a join link that leads nowhere any more, and why. */
export function ClosedDoor({ title, refusal }: { readonly title: ReactNode; readonly refusal: RefusalCode | null }) {
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Refusal code={refusal} />
    </>
  );
}
