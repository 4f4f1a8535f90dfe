export async function showTour(): Promise<void> {}
