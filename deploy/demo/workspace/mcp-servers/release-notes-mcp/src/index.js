export const tools = ["draft_notes"];
