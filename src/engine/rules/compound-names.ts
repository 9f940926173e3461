/**
 * How people part the names of services: `air visual`, `Net_Hunt`, `PDF-shift`. Promises: a name keeps its letters; one that is not listed stays as
 * it is. May not: make a name longer than `LENGTH_MAX`, as names must fit before their values.
 */
const LINES = `
aero_workflow air_visual api_flash app_follow app_cues app_optics auto_klose blaze_meter buddy_ns calorie_ninjas carbon_interface cash_board
chart_mogul click_help click_send cloud_image cloud_smith code_quiry coin_api coin_lib coin_layer company_hub config_cat crypto_compare
currency_freaks currency_layer currency_scoop customer_guru daily_co data_box diff_bot dns_check doc_parser drona_hq ether_scan
event_brite fetch_rss file_io flight_api flight_labs flight_stats form_bucket form_craft fresh_books fresh_desk get_email get_geo_api
get_gist get_guru get_sandbox go_canvas good_day graph_hopper groove_hq guardian_api hello_sign hyper_track icon_finder insta_bot
invoice_ocean ip_info_db ip_quality ip_stack jot_form kanban_tool karma_crm kick_box lead_feeder lend_flow load_mill mad_kudu
mailbox_layer mail_chimp mailer_lite mail_gun mail_jet mail_modo mail_sac map_box map_quest market_stack matter_most maven_link
max_mind meaning_cloud media_stack meister_task mind_meister mix_panel monkey_learn moon_clerk mr_tick_tock my_intervals net_hunt
neutrino_api news_api news_catcher nft_port num_verify ny_times one_desk one_page_crm open_cage open_uv owl_bot package_cloud
pagar_me panda_score paper_form parallel_dots partner_stack paste_bin pay_mongo pdf_layer pdf_shift people_data photo_room pipe_dream
pipe_drive pivotal_tracker plan_view postage_app powr_bot prod_pad prospect_crm pure_stake push_bullet reach_mail repair_shopr
request_finance rest_pack revamp_crm rite_kit rocket_reach sales_blink sales_cookie sales_flare sales_mate satis_meter scrape_owl
scrape_stack scraping_ant screenshot_api security_trails select_pdf serp_house serp_stack sherpa_desk ship_day shot_stack signal_wire
signup_genius sky_biometry smart_sheet smarty_streets snip_cart sport_monks status_cake status_page status_pal stitch_data stock_data
store_cove storm_board storm_glass story_blok story_chief super_notes survey_bot survey_sparrow tax_jar team_gate teamwork_crm text_magic
ticket_master ticket_tailor time_camp timezone_api travel_payouts up_lead url_scan user_flow user_stack vat_layer version_eye voice_gain
voodoo_sms weather_bit weather_stack website_pulse work_stack world_coin_index world_weather zen_scrape zen_serp zip_books zipcode_api
zip_code_base zonka_feedback
accu_weather alien_vault api_metrics api_template app_sync app_synergy best_time bitcoin_average blit_app boost_note borg_base branch_io
browser_stack bulk_sms canny_io central_station cex_io chec_io click_house click_up clockwork_sms cloud_plan cloud_sight country_layer
craft_my_pdf currents_api data_stax deep_seek dev_cycle deviant_art docu_sign easy_post enable_x export_sdk extractor_api face_plus
financial_mod fixer_io flat_io form_io fx_market get_emails graph_cms hub_spot iex_apis jupiter_one lang_chain lang_smith language_layer
location_iq mailer_send meta_api mini_max net_suite nice_reply oop_spam parse_hub particle_io pay_dirt planet_scale polls_api
position_stack private_ai protocols_io pub_nub rabbit_mq really_simple reply_io ruby_gems run_pod salad_cloud scraper_box
screenshot_layer sig_opt sim_fin simple_sat simply_noted skrapp_io soft_layer solar_winds spectral_ops speech_text stack_hawk
survey_any tatum_io team_city technical_an testing_bot things_board thousand_eyes thunder_store tomorrow_io transfer_wise true_nas
unify_id upc_database up_cloud view_neo waka_time web_scraping wp_engine zen_rows zero_tier
`;
const LENGTH_MAX = 13;
/** Shorter beginnings of a name could be another's. */
const SHORTEST = 6;

const PARTED = LINES.trim()
  .split(/\s+/)
  .map((parted) => ({ parted, joined: parted.replaceAll("_", "") }));

/** The name as `assignment` takes it, with `_` where its words part. */
export function compoundName(name: string): string {
  if (name.length < SHORTEST || name.includes("_")) return name;
  const known = PARTED.find(({ joined }) => joined.startsWith(name));
  if (known === undefined) return name;
  let letters = 0;
  const end = [...known.parted].findIndex((sign) => sign !== "_" && ++letters === name.length) + 1;
  const parted = known.parted.slice(0, end);
  return parted.length > LENGTH_MAX ? name : parted;
}
