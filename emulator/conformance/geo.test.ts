import { expect, it } from 'vitest';
import { conformance } from './cloud';

/** Hospitals of a made-up town, as longitude and latitude. */
const CENTRE = [121.47, 31.23] as const;

conformance('geo', (cloud) => {
  const { ids, rows } = cloud;
  const point = ([x, y]: readonly number[]) => new cloud.db.Geo.Point(x, y);
  const line = (...points: readonly number[][]) => new cloud.db.Geo.LineString(points.map(point));
  const area = (...points: readonly number[][]) => new cloud.db.Geo.Polygon([line(...points)]);
  const square = () => area([121.4, 31.2], [121.5, 31.2], [121.5, 31.3], [121.4, 31.3], [121.4, 31.2]);
  const town = () =>
    cloud.put(
      { _id: 'near', at: point([121.471, 31.231]) },
      { _id: 'middle', at: point([121.49, 31.25]) },
      { _id: 'far', at: point([121.9, 31.6]) },
      { _id: 'nowhere' },
    );

  it('gives every shape back as it was put in', async () => {
    const { Geo } = cloud.db;
    const shapes = {
      point: point(CENTRE),
      line: line([1, 2], [3, 4]),
      area: square(),
      points: new Geo.MultiPoint([point([1, 2]), point([3, 4])]),
      lines: new Geo.MultiLineString([line([1, 2], [3, 4]), line([5, 6], [7, 8])]),
      areas: new Geo.MultiPolygon([square()]),
    };
    await cloud.put({ _id: 'all', ...shapes });
    const found = await cloud.get('all');
    for (const [name, shape] of Object.entries(shapes)) expect(found[name].toJSON()).toEqual(shape.toJSON());
  });

  it('finds what is near, the nearest first', async () => {
    await town();
    const near = (limits: object) =>
      ids(rows().where({ at: cloud.command.geoNear({ geometry: point(CENTRE), ...limits }) }), 'as found');
    expect(await near({})).toEqual(['near', 'middle', 'far']);
    expect(await near({ maxDistance: 5000 })).toEqual(['near', 'middle']);
    expect(await near({ minDistance: 1000, maxDistance: 5000 })).toEqual(['middle']);
  });

  it('finds what lies within an area or a circle', async () => {
    await town();
    const within = (shape: object) => ids(rows().where({ at: cloud.command.geoWithin(shape) }));
    expect(await within({ geometry: square() })).toEqual(['middle', 'near']);
    // The older SDK knows no circle. 500 m in radians of the earth.
    if (!cloud.isOldSdk)
      expect(await within({ centerSphere: [[...CENTRE], 500 / 6_378_100] })).toEqual(['near']);
  });

  it('finds what an area meets', async () => {
    const { put } = cloud;
    await put(
      { _id: 'through', at: line([121.3, 31.25], [121.6, 31.25]) },
      { _id: 'past', at: line([121.3, 31.5], [121.6, 31.5]) },
      { _id: 'inside', at: point([121.45, 31.25]) },
      { _id: 'around', at: area([121, 31], [122, 31], [122, 32], [121, 32], [121, 31]) },
    );
    const meets = (geometry: object) => ids(rows().where({ at: cloud.command.geoIntersects({ geometry }) }));
    expect(await meets(square())).toEqual(['around', 'inside', 'through']);
    expect(await meets(point([121.45, 31.25]))).toEqual(['around', 'inside', 'through']);
  });

  it('takes every shape against every shape', async () => {
    const { Geo } = cloud.db;
    const shapes: Record<string, object> = {
      point: point([121.45, 31.25]),
      line: line([121.42, 31.22], [121.48, 31.28]),
      area: area([121.42, 31.22], [121.48, 31.22], [121.48, 31.28], [121.42, 31.22]),
      points: new Geo.MultiPoint([point([121.45, 31.25]), point([121.46, 31.26])]),
      lines: new Geo.MultiLineString([line([121.42, 31.22], [121.48, 31.28])]),
      areas: new Geo.MultiPolygon([square()]),
    };
    for (const [_id, at] of Object.entries(shapes)) await cloud.put({ _id, at });
    const all = Object.keys(shapes).sort();
    const around = new Geo.MultiPolygon([
      area([121, 31], [122, 31], [122, 32], [121, 32], [121, 31]),
      area([10, 10], [11, 10], [11, 11], [10, 10]),
    ]);
    expect(await ids(rows().where({ at: cloud.command.geoWithin({ geometry: around }) }))).toEqual(all);
    for (const geometry of Object.values(shapes)) {
      const met = await ids(rows().where({ at: cloud.command.geoIntersects({ geometry }) }));
      expect(met).toContain('areas');
    }
    const meetsAll = rows().where({ at: cloud.command.geoIntersects({ geometry: shapes['areas'] }) });
    expect(await ids(meetsAll)).toEqual(all);
  });

  it('tells the distance in an aggregation', async () => {
    await town();
    const { data } = await rows()
      .aggregate()
      .geoNear({
        near: point(CENTRE),
        spherical: true,
        key: 'at',
        distanceField: 'metres',
        maxDistance: 5000,
        includeLocs: 'where',
      })
      .project({ metres: true, where: true })
      .end();
    expect(data.map(({ _id }: { _id: string }) => _id)).toEqual(['near', 'middle']);
    expect(data[0].metres).toBeCloseTo(146.36, 0);
    expect(data[0].where).toMatchObject({ type: 'Point', coordinates: [121.471, 31.231] });
  });
});
