import type { SubmissionResult } from "@conform-to/react";

import type { OrganisationDesk } from "~/presenters/admin-organisation";
import type { OrganisationStep } from "~/presenters/organisation-steps";

import { Narrow, Stack } from "../layout";
import { LocalizedName } from "../localized-name";
import { PageTitle } from "../page-title";
import { Refusal, type RefusalCode } from "../refusal";
import { CloseOrganisationForm, ReopenOrganisationForm } from "./close-organisation-form";
import { DelegationForm } from "./delegation-form";
import { EndRoleForm } from "./end-role-form";
import { MoveOrganisationForm, PlaceChooser } from "./move-organisation-form";
import { OrganisationForm } from "./organisation-form";
import { OrganisationCrumbs } from "./organisation-screen";
import { SuccessorForm, TransferForm } from "./transfer-form";

type StepProps = {
  readonly desk: OrganisationDesk;
  readonly step: OrganisationStep;
  readonly today: string;
  readonly newId: string;
  /** The form that was sent and not taken. */
  readonly lastResult: SubmissionResult<string[]> | null;
  /** Why a form was not taken that is no longer on the page. */
  readonly refusal: RefusalCode | null;
};

/** One thing to do with an organisation, alone on the page. */
export function OrganisationStepPage(props: StepProps) {
  const { desk, refusal } = props;
  return (
    <Narrow>
      <OrganisationCrumbs desk={desk} itself />
      <PageTitle><LocalizedName name={desk.name} /></PageTitle>
      <Stack>
        <Refusal code={refusal} />
        <StepForm {...props} />
      </Stack>
    </Narrow>
  );
}

function StepForm({ desk: { id }, step, today, newId, lastResult }: StepProps) {
  const back = `/admin/organisations/${id}`;
  const ways = { back, lastResult };
  switch (step.kind) {
    case "edit":
      return <OrganisationForm options={[]} values={step.values} {...ways} />;
    case "move":
      return step.chosen ? <MoveOrganisationForm id={id} from={step.from} chosen={step.chosen} {...ways} /> : <PlaceChooser places={step.places} back={back} />;
    case "close":
      return <CloseOrganisationForm id={id} consequences={step.consequences} dossiers={step.dossiers} today={today} {...ways} />;
    case "reopen":
      return <ReopenOrganisationForm id={id} {...ways} />;
    case "end":
      return <EndRoleForm line={step.line} {...ways} />;
    case "delegate":
      return <DelegationForm line={step.line} newId={newId} {...ways} />;
    case "transfer":
      return step.chosen
        ? <TransferForm line={step.line} chosen={step.chosen} newId={newId} {...ways} />
        : <SuccessorForm line={step.line} owned={step.owned} today={today} {...ways} />;
  }
}
