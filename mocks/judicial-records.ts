export interface JudicialRecord {}
