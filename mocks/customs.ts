export interface CustomsRecord {}
