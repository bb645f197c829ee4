import { fulfilmentOf } from "~/domain/fulfilment";
import type { Language } from "~/domain/localized";
import type { TrackFigures } from "~/domain/track-record";
import { counted, formatInteger, formatPercent } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { recordAddress, type RecordQuestion } from "./record-address";

/** Words that belong to a figure, and the list behind them; null where several parties are reckoned together, whose lists are each its own. */
export type TrackNote = { readonly text: string; readonly href: string | null };

/** One figure of a track record. Where there is nothing to reckon it from, `value` is null and `instead` says so in words. */
export type TrackFigure = { readonly key: "rate" | "open" | "delay" | "answer" | "completion"; readonly label: string; readonly value: string | null; readonly instead: string; readonly notes: readonly TrackNote[]; readonly help: string | null };

/** The figures of a track record in their order. Each note opens the list behind it, as far as `question` says whose it is. */
export function trackFigures(figures: TrackFigures, question: RecordQuestion | null, language: Language): TrackFigure[] {
  const t = translator(language);
  const { kept, n, rate, notExamined } = fulfilmentOf(figures.counts);
  const note = (text: string, count: number, asks: RecordQuestion): TrackNote => ({ text, href: question && count > 0 ? recordAddress({ ...question, ...asks }) : null });
  const days = (median: number | null) => median === null ? null : t("common.count.days", counted(language, median));
  return [
    {
      key: "rate", label: t("track.rate"), value: rate === null ? null : formatPercent(language, rate), instead: t("common.rateTooEarly"), help: null,
      notes: [note(t("track.judged", counted(language, n)), n, { list: "judged" }), note(t("track.kept", counted(language, kept)), kept, { state: "kept" })],
    },
    {
      key: "open", label: t("track.notExamined"), value: formatInteger(language, notExamined), instead: "", help: t("track.notExaminedHelp"),
      notes: [note(t("common.count.commitments", counted(language, notExamined)), notExamined, { list: "not_examined" }), note(t("track.overdue", counted(language, figures.overdue)), figures.overdue, { overdue: true })],
    },
    {
      key: "delay", label: t("track.delay"), value: figures.medianDelay === 0 ? t("track.onTime") : days(figures.medianDelay), instead: t("track.notMeasured"), help: null,
      notes: [note(t("track.dated", counted(language, figures.dated)), figures.dated, { list: "dated" }), note(t("track.late", counted(language, figures.late)), figures.late, { list: "late" })],
    },
    {
      key: "answer", label: t("track.answer"), value: days(figures.medianAnswer), instead: t("track.notMeasured"), help: null,
      notes: [note(t("track.answered", counted(language, figures.answered)), figures.answered, { list: "answered" })],
    },
    {
      key: "completion", label: t("track.completion"), value: days(figures.medianCompletion), instead: t("track.notMeasured"), help: null,
      notes: [
        note(t("track.completed", counted(language, figures.completed)), figures.completed, { list: "completed" }),
        ...(figures.completed > figures.withUsUnknown ? [{ text: t("track.withUs", counted(language, figures.withUsDays)), href: null }] : []),
        ...(figures.withUsUnknown > 0 ? [{ text: t("track.withUsUnknown", counted(language, figures.withUsUnknown)), href: null }] : []),
      ],
    },
  ];
}
