export interface DrivingRecord {}
