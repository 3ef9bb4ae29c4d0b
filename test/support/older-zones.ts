import moment from 'moment-timezone';

/**
 * What a zone table of years ago says of Morocco: an hour ahead, for good. It is loaded before anything asks for a zone, by processes that
 * play a plant whose server was not updated.
 */
if (process.env['PLAYED_ZONES'] === 'older') {
  moment.tz.load({ version: '2025z', zones: ['Africa/Casablanca|+01|-10|0||'], links: [], countries: [] });
}
