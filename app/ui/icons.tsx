import type { ReactElement, ReactNode } from "react";

/** A drawn sign. It is never read aloud: a word always stands beside it. */
export type Icon = () => ReactElement;

type Drawing = { readonly children: ReactNode; readonly points?: boolean };

/** Icons that point somewhere turn round where the page runs from right to left; those that tell time or tick do not. */
function Sign({ children, points = false }: Drawing) {
  return (
    <svg
      className={points ? "icon icon-pointing" : "icon"}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const still = (drawing: ReactNode): Icon => () => <Sign>{drawing}</Sign>;
export const pointing = (drawing: ReactNode): Icon => () => <Sign points>{drawing}</Sign>;
const circle = <circle cx="12" cy="12" r="9" />;

export const HomeIcon = still(<path d="M3.5 11 12 4l8.5 7M6 9.5V20h4.5v-5.5h3V20H18V9.5" />);
export const FolderIcon = still(<path d="M3 6.5A1.5 1.5 0 0 1 4.5 5H9l2.2 2.5h8.3A1.5 1.5 0 0 1 21 9v9a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 18z" />);
export const PeopleIcon = still(<><circle cx="8.5" cy="8" r="3.2" /><path d="M2.5 20c.2-3.6 2.7-6 6-6s5.8 2.4 6 6M15.5 5.2a3 3 0 0 1 0 5.6M17.5 14.4c2.4.700 3.8 2.8 4 5.6" /></>);
export const PersonIcon = still(<><circle cx="12" cy="8" r="3.8" /><path d="M4.5 20.5c.4-4 3.4-6.5 7.5-6.5s7.1 2.5 7.5 6.5" /></>);
export const HandshakeIcon = still(<path d="m2.5 8 4-2.5L12 7l5.5-1.5 4 2.5v7l-2 1M12 7 8.5 10.5c-.7.800 0 2.3 1.3 2.1L13 11l5.8 5.2M2.5 15l2.5 1 4.2 3.3c.9.700 2 .3 2.3-.3l.3-.6 1.2.700c1 .5 2 0 2.2-.9 1.1.300 2.2-.4 2.2-1.5" />);
export const PlusIcon = still(<path strokeWidth="2.4" d="M12 5v14M5 12h14" />);
export const ClockIcon = still(<>{circle}<path d="M12 7v5.2l3.4 2" /></>);
export const CheckIcon = still(<path strokeWidth="2.4" d="m4.5 12.5 5 5L19.5 7" />);
export const HalfIcon = still(<>{circle}<path d="M12 3a9 9 0 0 0 0 18z" fill="currentColor" /></>);
export const LinkIcon = still(<path d="m9.5 14.5 5-5M11 7l1.6-1.6a4.2 4.2 0 0 1 6 6L17 13M13 17l-1.6 1.6a4.2 4.2 0 0 1-6-6L7 11" />);
export const FlagIcon = still(<path d="M5.5 21V4h12.5l-2.8 4 2.8 4H5.5" />);
export const TargetIcon = still(<>{circle}<circle cx="12" cy="12" r="4.2" /><circle cx="12" cy="12" r=".8" fill="currentColor" /></>);
export const MailInIcon = still(<path d="M21 12.5V6.5A1.5 1.5 0 0 0 19.5 5h-15A1.5 1.5 0 0 0 3 6.5v11A1.5 1.5 0 0 0 4.5 19H12M3.5 6.5 12 13l8.5-6.5M18.5 14.5v7M15.5 18.5l3 3 3-3" />);
export const MailOutIcon = still(<path d="M21 12.5V6.5A1.5 1.5 0 0 0 19.5 5h-15A1.5 1.5 0 0 0 3 6.5v11A1.5 1.5 0 0 0 4.5 19H12M3.5 6.5 12 13l8.5-6.5M18.5 21.5v-7M15.5 17.5l3-3 3 3" />);
export const MegaphoneIcon = pointing(<path d="M4 10v4a1.5 1.5 0 0 0 1.5 1.5H8L17.5 20V4L8 8.5H5.5A1.5 1.5 0 0 0 4 10zM8 15.5l1.2 5h2.6l-.9-3.4M20.5 10v4" />);
export const CalendarIcon = still(<path d="M4.5 6h15A1.5 1.5 0 0 1 21 7.5v11a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 18.5v-11A1.5 1.5 0 0 1 4.5 6zM3 10.5h18M8 3.5v4M16 3.5v4" />);
export const NoDateIcon = still(<path d="M4.5 6h15A1.5 1.5 0 0 1 21 7.5v11a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 18.5v-11A1.5 1.5 0 0 1 4.5 6zM3 10.5h18M8 3.5v4M16 3.5v4M10 13.5l4 4M14 13.5l-4 4" />);
export const SearchIcon = still(<><circle cx="11" cy="11" r="6.5" /><path d="m16 16 4.5 4.5" /></>);
export const ChevronIcon = pointing(<path d="m9 5 7 7-7 7" />);
export const ChevronDownIcon = still(<path d="m5 9 7 7 7-7" />);
export const ArrowBackIcon = pointing(<path d="M20 12H4M10.5 5.5 4 12l6.5 6.5" />);
export const ArrowOnIcon = pointing(<path d="M4 12h16M13.5 5.5 20 12l-6.5 6.5" />);
export const ReturnIcon = pointing(<path d="M9 6 4 11l5 5M4 11h10a6 6 0 0 1 6 6v2" />);
export const WarningIcon = still(<><path d="M12 4 2.5 20h19z" /><path d="M12 10v4.5" /><circle cx="12" cy="17.2" r=".6" fill="currentColor" /></>);
export const InfoIcon = still(<>{circle}<path d="M12 11.5v5" /><circle cx="12" cy="8" r=".7" fill="currentColor" /></>);
export const CheckCircleIcon = still(<>{circle}<path d="m8 12.3 2.8 2.8L16 9.5" /></>);
export const CrossCircleIcon = still(<>{circle}<path d="m9 9 6 6M15 9l-6 6" /></>);
export const CrossIcon = still(<path d="M6 6l12 12M18 6 6 18" />);
export const EyeIcon = still(<><path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" /><circle cx="12" cy="12" r="2.8" /></>);
export const LockIcon = still(<path d="M6.5 11h11a1.5 1.5 0 0 1 1.5 1.5v6a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 18.5v-6A1.5 1.5 0 0 1 6.5 11zM8 11V8a4 4 0 0 1 8 0v3" />);
export const PencilIcon = still(<path d="M4 20l1-4.5L16 4.5a1.8 1.8 0 0 1 2.5 0l1 1a1.8 1.8 0 0 1 0 2.5L8.5 19zM14 6.5l3.5 3.5" />);
export const NoteIcon = still(<path d="M6 3.5h8.5L19 8v11a1.5 1.5 0 0 1-1.5 1.5h-11.5A1.5 1.5 0 0 1 4.5 19V5A1.5 1.5 0 0 1 6 3.5zM8.5 12h7M8.5 16h4.5M14 3.5V8h5" />);
export const HistoryIcon = still(<path d="M3.5 12a8.5 8.5 0 1 0 2.8-6.3L3.5 8.2M3.5 3.8v4.4h4.4M12 7.5v5l3.2 1.9" />);
export const SignOutIcon = pointing(<path d="M10 4.5H5.5A1.5 1.5 0 0 0 4 6v12a1.5 1.5 0 0 0 1.5 1.5H10M15.5 7.5 20 12l-4.5 4.5M20 12H9.5" />);
export const SettingsIcon = still(<path d="M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5" />);
export const BuildingIcon = still(<path d="M3.5 20.5h17M5.5 20.5V9.5M18.5 20.5V9.5M3.5 9.5 12 4l8.5 5.5zM9.8 20.5v-7.5M14.2 20.5v-7.5" />);
export const QuoteIcon = still(<path d="M10 7c-3 .8-4.8 3-4.8 6.2V17h4.6v-4.5H7.5M19 7c-3 .8-4.8 3-4.8 6.2V17h4.6v-4.5h-2.3" />);
export const SpeechIcon = still(<path d="M4.5 4.5h11A1.5 1.5 0 0 1 17 6v6.5a1.5 1.5 0 0 1-1.5 1.5H9l-4 3.5V14h-.5A1.5 1.5 0 0 1 3 12.5V6a1.5 1.5 0 0 1 1.5-1.5zM20 9.5a1.5 1.5 0 0 1 1 1.4v5.6a1.5 1.5 0 0 1-1.5 1.5H19v2.8l-3.3-2.8H11" />);
export const PauseIcon = still(<>{circle}<path d="M10 9v6M14 9v6" /></>);
export const BarrierIcon = still(<path d="M3 8h18v5.5H3zM6 13.5V20M18 13.5V20M8 8l-3 5.5M13.5 8l-3 5.5M19 8l-3 5.5" />);
export const ArchiveIcon = still(<path d="M3 5h18v4H3zM4.5 9v9A1.5 1.5 0 0 0 6 19.5h12a1.5 1.5 0 0 0 1.5-1.5V9M10 13h4" />);
export const MergeIcon = still(<path d="M6 4v3.5c0 3 6 4 6 7.5v5M18 4v3.5c0 3-6 4-6 7.5M9 17l3 3 3-3" />);
export const InboxIcon = still(<path d="M3.5 13 6.3 5.5h11.4L20.5 13v5a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 18zM3.5 13h4.8l1.4 2.8h4.6l1.4-2.8h4.8" />);
export const RepeatIcon = still(<path d="M4 11V9.5A3 3 0 0 1 7 6.5h12M16 3.5l3 3-3 3M20 13v1.5a3 3 0 0 1-3 3H5M8 20.5l-3-3 3-3" />);
export const DashCircleIcon = still(<>{circle}<path d="M8 12h8" /></>);
export const ShieldIcon = still(<path d="M12 3.5 5 6v5.5c0 4.5 2.8 7.5 7 9 4.2-1.5 7-4.5 7-9V6z" />);
export const BellIcon = still(<path d="M6.5 10.5a5.5 5.5 0 0 1 11 0c0 5 2 6.5 2 6.5h-15s2-1.5 2-6.5M10 20.5a2.2 2.2 0 0 0 4 0" />);
export const BellOffIcon = still(<path d="M8.5 6.3a5.5 5.5 0 0 1 9 4.2c0 2 .3 3.4.8 4.4M16 17H4.5s2-1.5 2-6.5M10 20.5a2.2 2.2 0 0 0 4 0M4 4l16 16" />);
export const SilenceIcon = still(<path d="M4.5 4.5h15A1.5 1.5 0 0 1 21 6v9a1.5 1.5 0 0 1-1.5 1.5H11L6.5 20v-3.5h-2A1.5 1.5 0 0 1 3 15V6a1.5 1.5 0 0 1 1.5-1.5z" strokeDasharray="3 3" />);
export const ArrowUpIcon = still(<path d="M12 20V4M5.5 10.5 12 4l6.5 6.5" />);
export const ArrowDownIcon = still(<path d="M12 4v16M5.5 13.5 12 20l6.5-6.5" />);
export const SignatureIcon = still(<path d="M3.5 17c3.5-1 6-6.5 6.5-10 .3-2-1.5-2.5-2-.5-.8 3.5.5 9 2.5 9 1.5 0 2-2.5 3-2.5s.8 2 2 2 1.5-1 3-1M3.5 20.5h17" />);
export const TraceIcon = still(<><circle cx="6" cy="5.5" r="2" /><circle cx="18" cy="12" r="2" /><circle cx="6" cy="18.5" r="2" /><path d="M8 5.5h4a4 4 0 0 1 4 4.5M16 14a4 4 0 0 1-4 4.5H8" /></>);
