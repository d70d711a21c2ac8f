//! How far it is, as the crow flies.

use crate::knowledge::{City, Coordinates, Territory};

/// Mean radius of the earth, in kilometres.
const EARTH: f64 = 6371.0;

/// Kilometres between two places along a great circle (the haversine formula).
pub fn kilometres(from: Coordinates, to: Coordinates) -> f64 {
    let (lat1, lat2) = (from.lat.to_radians(), to.lat.to_radians());
    let half_lat = (lat2 - lat1) / 2.0;
    let half_lon = (to.lon - from.lon).to_radians() / 2.0;
    let a = half_lat.sin().powi(2) + lat1.cos() * lat2.cos() * half_lon.sin().powi(2);
    2.0 * EARTH * a.sqrt().min(1.0).asin()
}

/// The nearest of all the territories' cities and how many kilometres away it is.
pub fn nearest_city<'a>(
    territories: impl Iterator<Item = &'a Territory>,
    at: Coordinates,
) -> Option<(&'a Territory, &'a City, f64)> {
    territories
        .flat_map(|territory| territory.cities.iter().map(move |city| (territory, city)))
        .map(|(territory, city)| (territory, city, kilometres(at, city.at)))
        .min_by(|(.., one), (.., other)| one.total_cmp(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn torino_and_milano_are_126_km_apart() {
        let torino = Coordinates { lat: 45.0703, lon: 7.6869 };
        let milano = Coordinates { lat: 45.4642, lon: 9.19 };
        assert_eq!(kilometres(torino, milano).round(), 126.0);
        assert_eq!(kilometres(torino, torino), 0.0);
    }
}
