export interface ElectricityRecord {}
