export interface TaxRecord {}
