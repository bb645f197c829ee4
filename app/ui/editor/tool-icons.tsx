import { pointing, still } from "../icons";

/** The signs of the tools. Those that point in the direction of writing turn round with it. */
export const UndoIcon = pointing(<path d="M8.5 5 4 9.5 8.5 14M4 9.5h9.5a6 6 0 0 1 0 12H9" />);
export const RedoIcon = pointing(<path d="M15.5 5 20 9.5 15.5 14M20 9.5h-9.5a6 6 0 0 0 0 12H15" />);
export const BulletListIcon = pointing(<><path d="M9.5 6.5h11M9.5 12h11M9.5 17.5h11" /><circle cx="4.8" cy="6.5" r="1.1" fill="currentColor" /><circle cx="4.8" cy="12" r="1.1" fill="currentColor" /><circle cx="4.8" cy="17.5" r="1.1" fill="currentColor" /></>);
/** The figures stay as they are read where the sign turns round. */
export const OrderedListIcon = pointing(<><path d="M10.5 6.5h10M10.5 12h10M10.5 17.5h10" /><g className="upright" strokeWidth="1.5"><path d="M4.2 5.3 5.6 4.5v4.5M3.9 15.6c.4-1.2 2.6-1.1 2.6.200 0 1-2.6 2-2.6 3.4h2.8" /></g></>);
export const IndentIcon = pointing(<path d="M4 5.5h16M11.5 10h8.5M11.5 14h8.5M4 18.5h16M4 9.5 7.5 12 4 14.5" />);
export const OutdentIcon = pointing(<path d="M4 5.5h16M11.5 10h8.5M11.5 14h8.5M4 18.5h16M7.5 9.5 4 12l3.5 2.5" />);
export const LawIcon = still(<path d="M12 4v16M8 20h8M5 7h14M5 7l-2.5 6.5a2.7 2.7 0 0 0 5 0zM19 7l-2.5 6.5a2.7 2.7 0 0 0 5 0z" />);
export const MentionIcon = still(<><circle cx="12" cy="12" r="3.6" /><path d="M15.6 8.5V13a2.5 2.5 0 0 0 5 0v-1a8.6 8.6 0 1 0-3.4 6.8" /></>);
export const TableIcon = still(<path d="M4.5 5h15A1 1 0 0 1 20.5 6v12a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM3.5 10h17M3.5 14.5h17M12 5v14" />);
export const AddRowIcon = still(<path d="M4 4.5h16v6H4zM12 14v6M9 17h6" />);
export const RemoveRowIcon = still(<path d="M4 4.5h16v6H4zM9 17h6" />);
export const AddColumnIcon = pointing(<path d="M4.5 4v16h6V4zM14 12h6M17 9v6" />);
export const RemoveColumnIcon = pointing(<path d="M4.5 4v16h6V4zM14 12h6" />);
export const RemoveTableIcon = still(<path d="M12 19H4.5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1h15a1 1 0 0 1 1 1v6M3.5 10h17M12 5v14M15.5 15.5l5 5M20.5 15.5l-5 5" />);
